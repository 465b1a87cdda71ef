// The test files, in the order in which they run. A new one is added here.
import './activation.test.ts';
