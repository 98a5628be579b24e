import 'server-only';

export { ownFolders, registrarFolders, type FolderView } from './list';
