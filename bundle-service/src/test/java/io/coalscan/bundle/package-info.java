@NullMarked
package io.coalscan.bundle;

import org.jspecify.annotations.NullMarked;
