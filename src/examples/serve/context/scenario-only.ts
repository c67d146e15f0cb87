/**
 * Stands for what only a scenario does, of whatever parameters and result.
 * @param name how the lab calls it
 */
export const scenarioOnly = (name: string) => (): never => {
  throw new Error(
    `${name}(…) is for the scenario, which does not run here: only the world does, all that stands outside of the default export.`,
  );
};
