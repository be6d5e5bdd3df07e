package dev.callboard.ui.kit;

import java.lang.reflect.Method;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Runs a test class's methods on the FX thread, headless. Tests that wait for other threads stay on
 * their own thread instead and use {@link #call} and {@link #await}.
 */
public final class FxThread implements InvocationInterceptor {

  private static final long DEADLINE_SECONDS = 60;

  /** Starts the toolkit; harmless when it runs. */
  public static void start() {
    CompletableFuture<Void> started = new CompletableFuture<>();
    try {
      Platform.startup(() -> started.complete(null));
    } catch (IllegalStateException alreadyRunning) {
      started.complete(null);
    }
    started.orTimeout(DEADLINE_SECONDS, TimeUnit.SECONDS).join();
    Platform.setImplicitExit(false);
  }

  /** Runs something on the FX thread and returns its result. */
  public static <T> T call(Callable<T> work) throws Exception {
    start();
    if (Platform.isFxApplicationThread()) {
      return work.call();
    }
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            result.complete(work.call());
          } catch (Throwable e) {
            result.completeExceptionally(e);
          }
        });
    try {
      return result.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (Exception) e.getCause();
    }
  }

  /** Waits, off the FX thread, until something holds on it. */
  public static void await(String what, BooleanSupplier holds) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
    while (!call(holds::getAsBoolean)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("never: " + what);
      }
      Thread.onSpinWait();
    }
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> context,
      ExtensionContext extension)
      throws Throwable {
    onFxThread(invocation);
  }

  @Override
  public void interceptBeforeEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> context,
      ExtensionContext extension)
      throws Throwable {
    onFxThread(invocation);
  }

  @Override
  public void interceptAfterEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> context,
      ExtensionContext extension)
      throws Throwable {
    onFxThread(invocation);
  }

  private static void onFxThread(Invocation<Void> invocation) throws Exception {
    call(
        () -> {
          try {
            return invocation.proceed();
          } catch (Exception | Error e) {
            throw e;
          } catch (Throwable e) {
            throw new AssertionError(e);
          }
        });
  }
}
