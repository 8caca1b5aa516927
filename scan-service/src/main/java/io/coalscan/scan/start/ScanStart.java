package io.coalscan.scan.start;

import io.coalscan.scan.result.PackedDocument;
import io.coalscan.scan.run.Scan;

/** How an order is met. */
sealed interface ScanStart {
    /** By a result that exists. */
    record Known(PackedDocument document, boolean cached) implements ScanStart {}

    /** By a scan that runs now, started for this order or before. */
    record Running(Scan scan) implements ScanStart {}
}
