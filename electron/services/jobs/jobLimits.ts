import type { JobName } from './jobContract.ts';

/** What a job may take before its process is ended. */
export interface JobLimits {
  readonly seconds: number;
  /** Resident memory of its process; where the system does not tell it, time alone limits. */
  readonly megabytes: number;
}

/** The largest bundle, 400 MB of 4,000 pages, takes 1,100: beyond this is a file made to fill the memory. */
const megabytes = 2000;

/** As long as a slow stick takes for a full workspace. */
const backup: JobLimits = { seconds: 6 * 3600, megabytes };

/** Each several times what its largest honest work takes on a slow computer. */
export const jobLimits: Readonly<Record<JobName, JobLimits>> = {
  inspectFile: { seconds: 60, megabytes },
  inspectForm: { seconds: 120, megabytes },
  measureExport: { seconds: 300, megabytes },
  composeExport: { seconds: 1800, megabytes },
  showExport: { seconds: 1800, megabytes },
  showEvidence: { seconds: 120, megabytes },
  showForm: { seconds: 300, megabytes },
  composeSheet: { seconds: 300, megabytes },
  setLog: { seconds: 300, megabytes },
  drawPage: { seconds: 120, megabytes },
  drawBoxes: { seconds: 120, megabytes },
  writeBackup: backup,
  checkFolder: backup,
  stageBackup: backup,
};
