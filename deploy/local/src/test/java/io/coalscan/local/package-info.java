@NullMarked
package io.coalscan.local;

import org.jspecify.annotations.NullMarked;
