import { useTranslations } from 'next-intl';
import { PlainField } from '@/components/forms/plain-field';
import { Select } from '@/components/ui/select';
import type { FolderView } from '@/lib/portfolio/folders/queries';
import { treeOf, within } from '@/lib/portfolio/folders/tree';

type FolderFieldsProps = {
  readonly folders: readonly FolderView[];
  /** The one that is to be renamed or moved; none for a new one. */
  readonly folder?: FolderView | undefined;
  /** The id of the folder that a new one is put into, unless another is chosen. */
  readonly into?: string | undefined;
};

/** What a folder is called, and the folder that it lies in. */
export function FolderFields({ folders, folder, into = '' }: FolderFieldsProps) {
  const t = useTranslations('folders');
  const own = folder ? [folder, ...within(folders, folder.name)] : [];
  const places = treeOf(folders).filter(({ folder: place }) => !own.includes(place) && !place.isMoving);
  const branch = folder && treeOf(folders).find(({ folder: { id } }) => id === folder.id);
  const outer = branch ? folders.find(({ name }) => name === branch.above)?.id : into;
  const id = folder ? 'folder' : 'new-folder';
  const isChoice = places.length > 0;
  return (
    <>
      <PlainField id={`${id}-name`} name="name" label={t('name')} defaultValue={branch?.label} error={undefined} />
      {isChoice && (
        <div className="space-y-1.5">
          <label htmlFor={`${id}-inside`} className="block font-medium">
            {t('inside')}
          </label>
          <Select
            id={`${id}-inside`}
            name="inside"
            defaultValue={places.some(({ folder: place }) => place.id === outer) ? outer : ''}
            placeholder={t('top')}
            options={places.map(({ folder: place }) => ({ value: place.id, label: place.name }))}
          />
        </div>
      )}
    </>
  );
}
