import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { isAskedFor, isDrawn, languages, pictureName, picturesDir, shapes } from './looks';
import { audiences, readNotDrawn, readPlaces } from './places';

test('one page shows them all, and none is missing', () => {
  const seen = audiences.filter((audience) => isAskedFor('bad-day') || !audience.startsWith('bad-day'));
  const screens = seen
    .flatMap((audience) => readPlaces(audience).map(([screen]) => `${audience}-${screen}`))
    .filter(isDrawn);
  const rows = screens.map((screen) => {
    const pictures = shapes.flatMap((shape) =>
      languages.map((language) => {
        const file = pictureName(screen, shape, language);
        return `<a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a>`;
      }),
    );
    return `<h2>${screen}</h2><p>${pictures.join('')}</p>`;
  });
  const style = 'body{font:15px sans-serif}img{width:240px;margin:4px;vertical-align:top;border:1px solid #8888}';
  writeFileSync(
    join(picturesDir, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Screens</title><style>${style}</style>${rows.join('')}`,
  );
  expect(seen.flatMap(readNotDrawn)).toEqual([]);
});
