@NullMarked
package io.coalscan.scan.score;

import org.jspecify.annotations.NullMarked;
