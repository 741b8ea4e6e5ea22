/**
 * A named place where a fault test may kill the process (`FAIL_POINT=after-save`). Costs a string comparison; does
 * nothing unless the variable names it.
 */
export function failPoint(name: string): void {
  if (process.env.FAIL_POINT === name) process.kill(process.pid, 'SIGKILL');
}
