@NullMarked
package io.coalscan.bundle.detect;

import org.jspecify.annotations.NullMarked;
