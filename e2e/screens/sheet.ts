import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { looks, pictureName, picturesDir } from './looks';
import { readPlaces } from './places';

test('one page shows them all', () => {
  const screens = Object.entries(readPlaces()).flatMap(([audience, list]) =>
    list.map(([screen]) => `${audience}-${screen}`),
  );
  const rows = screens.map((screen) => {
    const pictures = looks.map((look) => {
      const file = pictureName(screen, look);
      return `<a href="${file}"><img src="${file}" alt="${file}" loading="lazy"></a>`;
    });
    return `<h2>${screen}</h2><p>${pictures.join('')}</p>`;
  });
  const style = 'body{font:15px sans-serif}img{width:240px;margin:4px;vertical-align:top;border:1px solid #8888}';
  writeFileSync(
    join(picturesDir, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Screens</title><style>${style}</style>${rows.join('')}`,
  );
});
