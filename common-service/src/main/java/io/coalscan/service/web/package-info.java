/** Answers that look alike whatever went wrong: the envelope, the request's id, the caller's language. */
@NullMarked
package io.coalscan.service.web;

import org.jspecify.annotations.NullMarked;
