// The test files, in the order in which they run. A new one is added here.
import './activation.test.ts';
import './problems.test.ts';
import './quick-fixes.test.ts';
import './plan.test.ts';
import './reading.test.ts';
import './navigation.test.ts';
import './writing.test.ts';
import './commands.test.ts';
import './server.test.ts';
