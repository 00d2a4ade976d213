export { type Attaching, attachFiles, filesOf, uploadsOf } from './attach.ts';
export { FileList, type FileListProps } from './file-list.tsx';
export { FilesField, type FilesFieldProps, uploadsName } from './files-field.tsx';
export { fileRoutes } from './routes.ts';
export { fileTasks } from './tasks.ts';
