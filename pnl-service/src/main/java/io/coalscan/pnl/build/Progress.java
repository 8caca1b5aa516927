package io.coalscan.pnl.build;

import io.coalscan.rpc.read.SignatureInfo;
import io.coalscan.service.event.ProgressReports.Done;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** How many of the wanted transactions are read; more are wanted as more accounts are listed. Thread-safe. */
final class Progress {
    private final Set<String> read;
    private final Set<String> wanted = new HashSet<>();
    private int done;

    /** @param read signatures that need no reading */
    Progress(Set<String> read) {
        this.read = Set.copyOf(read);
    }

    synchronized void wanted(Collection<SignatureInfo> more) {
        for (var line : more) {
            if (wanted.add(line.signature()) && read.contains(line.signature())) {
                done++;
            }
        }
    }

    synchronized void oneMore() {
        done++;
    }

    synchronized Done now() {
        return new Done(done, wanted.size());
    }
}
