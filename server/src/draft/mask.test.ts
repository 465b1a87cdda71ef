import { describe, expect, it } from 'vitest';

import { parseDraft } from './parse.ts';

function plainOf(text: string): string {
  return parseDraft('file:///draft.md', text).plain;
}

describe('the plain text', () => {
  it.each([
    ['# Metas #', '  Metas  '],
    ['Metas\n=====', 'Metas\n     '],
    ['Las **metas** y _los_ ~~plazos~~', 'Las   metas   y  los    plazos  '],
    ['[metas](http://x.org "t") ya', ' metas                    ya'],
    ['[metas][m] ya\n\n[m]: http://x.org\n', ` metas     ya\n\n${' '.repeat(17)}\n`],
    ['Ver <http://x.org> o www.x.org o yo@x.org.', 'Ver                o           o         .'],
    ['![el *logo* [x](y)](a.png) ya', '  el  logo   x             ya'],
    ['![logo][l]\n\n[l]: a.png', '  logo    \n\n          '],
    ['Nota[^1] ya\n\n[^1]: Al pie', 'Nota     ya\n\n      Al pie'],
    ['El `código` y ``otro ` más``', 'El  código  y   otro ` más  '],
    ['- uno\n  - dos\n1. tres\n- [ ] cuatro', '  uno\n    dos\n   tres\n      cuatro'],
    ['> uno\n> dos\n> > tres', '  uno\n  dos\n    tres'],
    ['> uno\ndos *tres\n> cuatro* `a\n> b`', '  uno\ndos  tres\n  cuatro   a\n  b '],
    ['uno  \ndos\\\ntres', 'uno  \ndos \ntres'],
    ['uno\n---\n\n***\n\ndos', 'uno\n   \n\n   \n\ndos'],
    ['1\\. 5 \\* 3 \\\\ a\\b', '1 . 5  * 3  \\ a\\b'],
    ['I&amp;D &#169; &eacute; &nada; &amp;lt;', 'I&    D ©      é        &nada; &    lt;'],
    ['a&#10;b', 'a     b'],
    ['Un <b class="x">dato</b><br>abierto <!-- no --> ya', 'Un              dato        abierto             ya'],
    ['```js\ncode\n```\n\n    code\n\nya', '     \n    \n   \n\n        \n\nya'],
    ['<div title="a > b">\nUn dato <!-- no\nno --> ya\n</div>', '                   \nUn dato        \n       ya\n      '],
    ['> <div>\n> Un dato\n> </div>', '       \n  Un dato\n        '],
    ['<script>\nlet a = 1;\n</script>\n\nya', '        \n          \n         \n\nya'],
    ['<!-- no --> ya', '            ya'],
    ['<?php no ?> <![CDATA[ no ]]> <!DOCTYPE no> ya', `${' '.repeat(43)}ya`],
    ['---\na: 1\n---\nya', '   \n    \n   \nya'],
    ['\uFEFFya', ' ya'],
    ['uno\r\ndos\rtres', 'uno\r\ndos\rtres'],
    ['\tcode\n\n-\tuno\tdos', '     \n\n  uno\tdos'],
    ['**😀** مرحبا', '  😀   مرحبا'],
    ['a\0b', 'a\0b'],
    ['a <!-- sin fin', 'a <!-- sin fin'],
    ['', ''],
  ])('of %j is %j', (text, plain) => {
    expect(plainOf(text)).toBe(plain);
  });

  it('shows what stands in the cells of a table', () => {
    const text = '| Meta | **Plazo** |\n|:-----|---|\n| a \\| b | `c\\|d` |\n';
    expect(plainOf(text)).toBe('  Meta     Plazo    \n            \n  a  | b    c |d   \n');
  });

  it('shows an escape wherever it stands', () => {
    expect(plainOf('> \\> uno\n>   \\# dos')).toBe('   > uno\n     # dos');
  });
});
