namespace ArtistFirst.Registry;

/// <summary>Keeps everybody else, in this process and in others, away from a register. The system frees it when its holder dies.</summary>
internal sealed class RegisterLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    private readonly FileStream _held;

    private RegisterLock(FileStream held)
    {
        _held = held;
    }

    /// <summary>Waits until the register is free.</summary>
    /// <returns>To be disposed of when done.</returns>
    /// <exception cref="TimeoutException">Somebody else has it for longer than <paramref name="timeout"/>.</exception>
    public static async Task<RegisterLock> TakeAsync(string path, TimeSpan timeout, TimeProvider time, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path)) ?? "/");
        long start = time.GetTimestamp();
        while (true)
        {
            try
            {
                return new RegisterLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException e) when (e is not (DirectoryNotFoundException or PathTooLongException))
            {
                if (time.GetElapsedTime(start) >= timeout)
                {
                    throw new TimeoutException($"The register should be free within {timeout.TotalSeconds} seconds, but '{path}' is held by somebody else. Try again, or see which process holds it.", e);
                }
            }

            await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
        }
    }

    public void Dispose() => _held.Dispose();
}
