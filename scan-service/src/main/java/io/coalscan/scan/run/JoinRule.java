package io.coalscan.scan.run;

import io.coalscan.model.event.ScanPart;

/** When a scan that holds some of its parts asks for links. */
final class JoinRule {
    private JoinRule() {}

    /**
     * @param scan as it is, nobody else changing it meanwhile
     * @param in parts that came
     * @param failed parts that will not come
     */
    static boolean asksForLinks(Scan scan, PartSet in, PartSet failed, long now) {
        if (scan.state() == ScanState.FAILED || !in.has(ScanPart.HOLDERS)) {
            return false;
        }
        boolean news = scan.linksRound() == 0 || !scan.linked().hasAll(in.toLink());
        boolean goesOn = in.and(failed).readyToLink()
                || scan.linksRound() > 0
                || scan.answered()
                || now >= scan.times().replyBy();
        return news && goesOn;
    }
}
