/** scan-service: runs a scan, joins its parts, scores, caches, keeps history, streams progress. */
@NullMarked
package io.coalscan.scan;

import org.jspecify.annotations.NullMarked;
