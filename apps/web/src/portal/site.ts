/** Set at build time; while the bureau hasn't published them, the page says so instead of showing an invented number. */
export const site = {
  hotline: (import.meta.env['VITE_HOTLINE'] as string | undefined) || null,
  hotlineHours: (import.meta.env['VITE_HOTLINE_HOURS'] as string | undefined) || null,
};
