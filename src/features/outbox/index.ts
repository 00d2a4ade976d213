export { Outbox, type OutboxProps } from './outbox.tsx';
