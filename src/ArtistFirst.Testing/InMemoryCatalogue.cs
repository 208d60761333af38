namespace ArtistFirst.Testing;

/// <summary>
/// A catalogue for tests: recordings as bytes in memory. It remembers which were opened, and whether the streams were closed again. Thread-safe.
/// </summary>
public sealed class InMemoryCatalogue : ICatalogue
{
    private readonly Lock _lock = new();
    private readonly Dictionary<Isrc, byte[]> _recordings = [];
    private readonly List<Isrc> _opened = [];
    private int _openStreams;

    /// <summary>Whether it can be read. Set it to false to see what your code does when the store is down: every opening then throws <see cref="IOException"/>.</summary>
    /// <value>The default is true.</value>
    public bool IsAvailable { get; set; } = true;

    /// <summary>What was opened so far, in order. A use that was refused never gets here.</summary>
    public IReadOnlyList<Isrc> Opened
    {
        get
        {
            lock (_lock)
            {
                return [.. _opened];
            }
        }
    }

    /// <summary>How many of the streams that were handed out are not disposed of yet: 0 when your code closes what it opens.</summary>
    public int OpenStreams => Volatile.Read(ref _openStreams);

    /// <summary>Adds a recording with a tenth of a second of audio of its own: a tone, as a WAV file.</summary>
    /// <param name="recording">The recording.</param>
    /// <exception cref="ArgumentException">It is the default value.</exception>
    public void Add(Isrc recording) => Add(recording, TestTone.Of(recording));

    /// <summary>Adds a recording, or gives one other audio.</summary>
    /// <param name="recording">The recording.</param>
    /// <param name="audio">The audio, as the catalogue has it: a whole file. It is copied.</param>
    /// <exception cref="ArgumentException">The recording is the default value.</exception>
    public void Add(Isrc recording, ReadOnlySpan<byte> audio)
    {
        if (recording.IsEmpty)
        {
            throw new ArgumentException("Expected a recording; the default value names none.", nameof(recording));
        }

        lock (_lock)
        {
            _recordings[recording] = audio.ToArray();
        }
    }

    /// <summary>Takes a recording out.</summary>
    /// <param name="recording">The recording.</param>
    /// <returns>Whether it was in the catalogue.</returns>
    public bool Remove(Isrc recording)
    {
        lock (_lock)
        {
            return _recordings.Remove(recording);
        }
    }

    /// <summary>The audio of a recording, to compare with what your code made of it.</summary>
    /// <param name="recording">The recording.</param>
    /// <exception cref="KeyNotFoundException">The catalogue has no such recording.</exception>
    public ReadOnlyMemory<byte> AudioOf(Isrc recording)
    {
        lock (_lock)
        {
            return _recordings[recording];
        }
    }

    /// <inheritdoc/>
    /// <exception cref="IOException"><see cref="IsAvailable"/> is false.</exception>
    public Task<Stream> OpenAsync(Isrc recording, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!IsAvailable)
        {
            throw new IOException($"A test has set {nameof(InMemoryCatalogue)}.{nameof(IsAvailable)} to false.");
        }

        lock (_lock)
        {
            if (!_recordings.TryGetValue(recording, out byte[]? audio))
            {
                throw new FileNotFoundException($"The catalogue in memory has no recording {recording}: {nameof(Add)} it.");
            }

            _opened.Add(recording);
            Interlocked.Increment(ref _openStreams);
            return Task.FromResult<Stream>(new CountedStream(audio, () => Interlocked.Decrement(ref _openStreams)));
        }
    }
}
