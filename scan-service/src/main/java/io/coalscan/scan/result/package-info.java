/** Results as documents: rendered once, kept packed, served without being decoded. */
@NullMarked
package io.coalscan.scan.result;

import org.jspecify.annotations.NullMarked;
