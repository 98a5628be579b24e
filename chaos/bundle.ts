import { rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { bundling } from '@/scripts/build/bundling';
import type { Planted } from './planted';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'node_modules/.cache/domovoi', `chaos-${process.pid}`);

/** Makes one file of the campaign and all of ours that it runs, with a bug in it or without; answers where it is. */
export async function bundleCampaign(bug: Planted | null): Promise<string> {
  const name = bug === null ? 'sound' : bug.name.replaceAll(' ', '-');
  const outfile = join(folder, `chaos-${name}.mjs`);
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

/** Removes what this process has made. */
export function forgetBundles(): void {
  rmSync(folder, { recursive: true, force: true });
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
