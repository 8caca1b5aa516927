@NullMarked
package io.coalscan.service.log;

import org.jspecify.annotations.NullMarked;
