package io.coalscan.holder.scan;

import io.coalscan.holder.kind.DerivedOwners;
import io.coalscan.holder.mint.DerivedAccounts;
import io.coalscan.model.event.EventHead;
import io.coalscan.model.event.ScanRequested;
import io.coalscan.model.event.ScanTimes;
import io.coalscan.rpc.read.CallBudget;
import io.coalscan.rpc.read.ReadScope;
import java.time.Duration;

/** One request in work: what was asked, until when, at whose cost. */
record ScanJob(ScanRequested request, DerivedAccounts derived, DerivedOwners derivedOwners, ReadScope scope) {
    /** A request that is delivered again late still gets this long, but never past its dropAfter. */
    private static final long FRESH_TIME = Duration.ofSeconds(15).toMillis();

    private static final long TOO_LITTLE_TIME = Duration.ofSeconds(5).toMillis();

    static ScanJob of(ScanRequested request, long now) {
        var derived = DerivedAccounts.of(request.head().mint());
        var budget = new CallBudget(CallShares.own(request.callBudget()));
        return new ScanJob(
                request,
                derived,
                new DerivedOwners(derived.curve(), derived.pool()),
                new ReadScope(budget, 0, deadline(request.head().times(), now)));
    }

    private static long deadline(ScanTimes times, long now) {
        return times.partBy() - now >= TOO_LITTLE_TIME ? times.partBy() : Math.min(now + FRESH_TIME, times.dropAfter());
    }

    ReadScope at(long slot) {
        return scope.atLeast(slot);
    }

    EventHead head() {
        return request.head();
    }

    int callsMade() {
        return scope.budget().spent();
    }
}
