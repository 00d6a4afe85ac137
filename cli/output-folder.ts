// Where every report of a run stands, below the project's folder: a contract with scripts and CI systems (design.md).

export const outputFolder = 'reports/output';
