@NullMarked
package io.coalscan.service.stop;

import org.jspecify.annotations.NullMarked;
