/** Measurements that print figures and ratios; no test asserts a time. */
@NullMarked
package io.coalscan.local.bench;

import org.jspecify.annotations.NullMarked;
