/** Lets the browser open the empty form without a line; over plain http, or where it is turned off, it cannot. */
export function keepForm(address: string | undefined): void {
  const { serviceWorker } = navigator;
  if (serviceWorker === undefined) return;
  serviceWorker
    .register('/service-worker.js')
    .then(() => serviceWorker.ready)
    .then(({ active }) => {
      if (address !== undefined) active?.postMessage(address);
    })
    .catch(() => undefined);
}
