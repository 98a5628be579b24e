import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { bundling } from '@/scripts/build/bundling';
import type { Planted } from './planted';

const root = join(import.meta.dirname, '..');

/** Makes one file of the campaign and all of ours that it runs, with a bug in it or without; answers where it is. */
export async function bundleCampaign(bug: Planted | null): Promise<string> {
  const name = bug === null ? 'sound' : bug.name.replaceAll(' ', '-');
  const outfile = join(root, 'node_modules/.cache/domovoi', String(process.pid), `chaos-${name}.mjs`);
  await build({
    absWorkingDir: root,
    entryPoints: ['chaos/child.ts'],
    outfile,
    ...bundling,
    sourcemap: 'inline',
    plugins: bug === null ? [] : [plant(bug)],
  });
  return outfile;
}

/** Throws where the text is not there any more: a bug that is not planted cannot be caught. */
function plant({ name, file, text, instead }: Planted): Plugin {
  const path = join(root, file);
  return {
    name: 'plant',
    setup: (building) => {
      building.onLoad({ filter: /\.ts$/ }, async (loaded) => {
        if (loaded.path !== path) return undefined;
        const sound = await readFile(path, 'utf8');
        if (!sound.includes(text)) throw new Error(`"${name}" cannot be planted: ${file} reads otherwise now`);
        return { contents: sound.replace(text, () => instead), loader: 'ts' };
      });
    },
  };
}
