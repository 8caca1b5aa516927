@NullMarked
package io.coalscan.wallet;

import org.jspecify.annotations.NullMarked;
