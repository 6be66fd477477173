import { apiKeyContract } from "./contract/api-keys.contract.ts";
import { appointmentContract } from "./contract/appointments.contract.ts";
import { countContract } from "./contract/counts.contract.ts";
import { dataContract } from "./contract/data.contract.ts";
import { deliveryContract } from "./contract/deliveries.contract.ts";
import { downloadContract } from "./contract/downloads.contract.ts";
import { endpointContract } from "./contract/endpoints.contract.ts";
import { enrolmentContract } from "./contract/enrolments.contract.ts";
import type { OpenFixture } from "./contract/fixture.ts";
import { jobContract } from "./contract/jobs.contract.ts";
import { noShowContract } from "./contract/no-shows.contract.ts";
import { ownerCalendarContract } from "./contract/owner-calendars.contract.ts";
import { peopleContract } from "./contract/people.contract.ts";
import { privacyContract } from "./contract/privacy.contract.ts";
import { sendingOnceContract } from "./contract/sending-once.contract.ts";
import { unfinishedContract } from "./contract/unfinished.contract.ts";
import { transactionContract } from "./contract/transactions.contract.ts";

/** What every engine must do; `runs` is how many random sequences the costliest property tries. */
export function storeContract(open: OpenFixture, { runs }: { runs: number }): void {
  transactionContract(open);
  peopleContract(open);
  appointmentContract(open);
  noShowContract(open);
  ownerCalendarContract(open);
  enrolmentContract(open);
  deliveryContract(open);
  downloadContract(open);
  countContract(open);
  unfinishedContract(open);
  sendingOnceContract(open, runs);
  jobContract(open);
  privacyContract(open);
  apiKeyContract(open);
  endpointContract(open);
  dataContract(open);
}
