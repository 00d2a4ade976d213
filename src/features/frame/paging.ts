/** The number of a page, from the address; what is no page is the first. */
export function pageNumber(query: URLSearchParams): number {
  const typed = query.get('page') ?? '';
  return /^[1-9]\d{0,6}$/.test(typed) ? Number(typed) : 1;
}

/** The last page of so many rows; of none, the first. */
export function lastPage(total: number, size: number): number {
  return Math.max(1, Math.ceil(total / size));
}
