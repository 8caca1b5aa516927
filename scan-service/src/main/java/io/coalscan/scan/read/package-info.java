/** Reading stored results; nothing here starts a scan. */
@NullMarked
package io.coalscan.scan.read;

import org.jspecify.annotations.NullMarked;
