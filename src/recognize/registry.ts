import type { Recognizer } from "./define.ts";
import { biometrics } from "./identification-codes/biometrics.ts";
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
import { employer } from "./personal-information/employer.ts";
import { occupation } from "./personal-information/occupation.ts";
import { person } from "./personal-information/person.ts";
import { geoCoordinate } from "./personal-information/geo-coordinate.ts";
import { jpPostalCode } from "./personal-information/jp-postal-code.ts";
import { phoneNumber } from "./personal-information/phone-number/phone-number.ts";
import { emailAddress } from "./personal-information/email-address.ts";
import { dateOfBirth } from "./personal-information/date-of-birth.ts";
import { gender } from "./personal-information/gender.ts";
import { age } from "./personal-information/age.ts";
import { creditCard } from "./personal-information/card/credit-card.ts";
import { cardExpiry } from "./personal-information/card/card-expiry.ts";
import { cardSecurityCode } from "./personal-information/card/card-security-code.ts";
import { jpBankAccount } from "./personal-information/bank-account/jp-bank-account.ts";
import { ipAddress } from "./personal-information/ip-address.ts";
import { macAddress } from "./personal-information/mac-address.ts";
import { imei } from "./personal-information/imei.ts";
import { address } from "./personal-information/address.ts";
import { advertisingId } from "./personal-information/advertising-id.ts";
import { userAgent } from "./personal-information/user-agent.ts";
import { cookieId } from "./personal-information/cookie-id.ts";
import { accountId } from "./personal-information/account-id.ts";
import { specialCare } from "./special-care/special-care.ts";

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
  ...biometrics,
  person,
  occupation,
  employer,
  address,
  jpPostalCode,
  phoneNumber,
  emailAddress,
  dateOfBirth,
  gender,
  age,
  creditCard,
  cardExpiry,
  cardSecurityCode,
  jpBankAccount,
  ipAddress,
  macAddress,
  imei,
  advertisingId,
  userAgent,
  cookieId,
  accountId,
  geoCoordinate,
  ...specialCare,
];
