@NullMarked
package io.coalscan.service.redis;

import org.jspecify.annotations.NullMarked;
