export { reminderRoutes } from './routes.ts';
export { type Post, reminderTasks } from './tasks.ts';
