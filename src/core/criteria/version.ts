/**
 * The version of the evaluator, frozen into each snapshot. It is raised with every change by which
 * the same facts under the same set could come to another verdict.
 */
export const evaluatorVersion = 1;
