import type { Recognizer } from "./define.ts";
import { jpBasicPensionNumber } from "./identification-codes/jp-basic-pension-number.ts";
import { jpCareInsurance } from "./identification-codes/jp-care-insurance.ts";
import { jpDriversLicense } from "./identification-codes/jp-drivers-license.ts";
import { jpEmploymentInsurance } from "./identification-codes/jp-employment-insurance.ts";
import { jpHealthInsurance } from "./identification-codes/jp-health-insurance.ts";
import { jpInsurerNumber } from "./identification-codes/jp-insurer-number.ts";
import { jpLateElderlyInsurance } from "./identification-codes/jp-late-elderly-insurance.ts";
import { jpMyNumber } from "./identification-codes/jp-my-number.ts";
import { jpPassport } from "./identification-codes/jp-passport.ts";
import { jpResidenceCard } from "./identification-codes/jp-residence-card.ts";
import { jpResidentRecordCode } from "./identification-codes/jp-resident-record-code.ts";
import { jpSpecialPermanentResident } from "./identification-codes/jp-special-permanent-resident.ts";
import { passportMrz } from "./identification-codes/passport-mrz.ts";

/** Every recognizer, in the order of the taxonomy. */
export const recognizers: readonly Recognizer[] = [
  jpMyNumber,
  jpPassport,
  passportMrz,
  jpBasicPensionNumber,
  jpDriversLicense,
  jpResidentRecordCode,
  jpResidenceCard,
  jpSpecialPermanentResident,
  jpHealthInsurance,
  jpInsurerNumber,
  jpLateElderlyInsurance,
  jpCareInsurance,
  jpEmploymentInsurance,
];
