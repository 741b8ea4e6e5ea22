export interface Bars {
  labels: readonly string[];
  /** `tone` is a custom property of the style sheet: the chart wears the colours of the page. */
  series: readonly { name: string; tone: string; values: readonly number[] }[];
}
