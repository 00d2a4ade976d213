export { filesHref } from './addresses.ts';
export { attachFiles, filesOf, uploadKeys, uploadsOf } from './attach.ts';
export { FileList, type FileListProps } from './file-list.tsx';
export { FilesField, type FilesFieldProps } from './files-field.tsx';
export { fileRoutes } from './routes.ts';
export { fileTasks } from './tasks.ts';
