package dev.callboard.platform;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.BufferedSink;

/**
 * A form-data body that goes onto the wire once. OkHttp does not repeat a request whose body is
 * one-shot, and if it ever did, this body would refuse to be written again.
 */
final class OneShotForm extends RequestBody {

  private final MultipartBody form;
  private final AtomicBoolean written = new AtomicBoolean();

  OneShotForm(ServiceForm fields) {
    MultipartBody.Builder builder =
        new MultipartBody.Builder(boundary()).setType(MultipartBody.FORM);
    fields.forEach(builder::addFormDataPart);
    form = builder.build();
  }

  /**
   * What stands between the fields, and in none of them by chance. OkHttp takes it from the system's
   * source of secrets, which all threads wait for, and which it is none of.
   */
  private static String boundary() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
  }

  @Override
  public MediaType contentType() {
    return form.contentType();
  }

  @Override
  public long contentLength() throws IOException {
    return form.contentLength();
  }

  @Override
  public boolean isOneShot() {
    return true;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    if (written.getAndSet(true)) {
      throw new IOException("this request was written before");
    }
    form.writeTo(sink);
  }
}
