export interface Task {
  readonly title: string;
  readonly detail?: string | undefined;
  /** The last useful day: “26/06”. */
  readonly due?: string | undefined;
  /** How far off: “còn 14 ngày”, “quá 73 ngày”. */
  readonly dueNote?: string | undefined;
  readonly overdue?: boolean | undefined;
  readonly action: { readonly label: string; readonly href: string };
}

/** What to do next, soonest first, each with the one step that does it. */
export function TaskList({ tasks }: { readonly tasks: readonly Task[] }) {
  return (
    <ol class="tasks">
      {tasks.map((task) => (
        <li key={`${task.due} ${task.title}`} class="task">
          <div class="task-due">
            {task.due && <p class="task-day">{task.due}</p>}
            {task.dueNote && (
              <p class={task.overdue ? 'task-note task-late' : 'task-note'}>{task.dueNote}</p>
            )}
          </div>
          <div class="task-text">
            <p class="task-title">{task.title}</p>
            {task.detail && <p class="task-detail">{task.detail}</p>}
          </div>
          <a class="button button-secondary" href={task.action.href}>
            {task.action.label}
            <span class="visually-hidden">: {task.title}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}
