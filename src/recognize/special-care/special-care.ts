import type { Recognizer } from "../define.ts";
import { creed } from "./creed.ts";
import { crimeVictim } from "./crime-victim.ts";
import { criminalProcedure } from "./criminal-procedure.ts";
import { criminalRecord } from "./criminal-record.ts";
import { disability } from "./disability.ts";
import { healthExam } from "./health-exam.ts";
import { juvenileProcedure } from "./juvenile-procedure.ts";
import { medicalCare } from "./medical-care.ts";
import { medicalHistory } from "./medical-history.ts";
import { race } from "./race.ts";
import { socialStatus } from "./social-status.ts";

/** The eleven kinds of 要配慮個人情報, in the order of the taxonomy. */
export const specialCare: readonly Recognizer[] = [
  race,
  creed,
  socialStatus,
  medicalHistory,
  criminalRecord,
  crimeVictim,
  disability,
  healthExam,
  medicalCare,
  criminalProcedure,
  juvenileProcedure,
];
