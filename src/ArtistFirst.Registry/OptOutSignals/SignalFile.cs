using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using ArtistFirst.C2pa;

namespace ArtistFirst.Registry;

/// <summary>Makes statements of opt-out signals: each is a no, on every side, that somebody has to withdraw.</summary>
/// <param name="format">The kind of signal.</param>
/// <param name="target">What it is about.</param>
/// <param name="time">Says when it was found.</param>
internal sealed class SignalFile(ImportFormat format, SignalTarget target, TimeProvider time)
{
    private const int LongestSignal = 1000;

    /// <summary>Reads a signal.</summary>
    public async IAsyncEnumerable<ImportItem> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        (SignalReading? reading, Finding? problem) = await TryReadAsync(stream, cancellationToken).ConfigureAwait(false);
        StatementSubject? subject = target.Subject ?? (format == ImportFormat.ContentCredentials ? await SubjectOfAsync(stream, cancellationToken).ConfigureAwait(false) : null);
        problem ??= subject is null ? ImportSignalUnusable.Found("an ISRC in the tags of the file, or the asset that the signal is about", "neither") : null;
        if (problem is not null || reading is null)
        {
            yield return ImportItem.Rejected(1, problem!);
            yield break;
        }

        foreach ((long line, Finding finding) in reading.Problems.OrderBy(static one => one.Line))
        {
            yield return ImportItem.Rejected(line, finding);
        }

        foreach ((long line, Finding finding) in reading.Remarks.OrderBy(static one => one.Line))
        {
            yield return ImportItem.Noted(line, finding);
        }

        foreach (SignalDenial denial in Together(reading.Denials).OrderBy(static one => one.Line))
        {
            yield return ImportItem.Of(denial.Line, new StatementRow(StatementOf(reading.Kind, subject!, denial)) { IsSighting = true });
        }
    }

    private async Task<(SignalReading? Reading, Finding? Problem)> TryReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            return (await ReadSignalAsync(stream, cancellationToken).ConfigureAwait(false), null);
        }
        catch (ImportBoundsException fault)
        {
            return (null, fault.Finding);
        }
    }

    private async Task<SignalReading> ReadSignalAsync(Stream stream, CancellationToken cancellationToken)
    {
        if (format == ImportFormat.ContentCredentials)
        {
            return await CredentialSignals.ReadAsync(stream, time, cancellationToken).ConfigureAwait(false);
        }

        (byte[] bytes, bool areAll) = await SignalBytes.ReadAsync(stream, cancellationToken).ConfigureAwait(false);
        bool isOfLines = format is ImportFormat.HttpHeaders or ImportFormat.Robots or ImportFormat.AiTxt;
        if (!areAll && !isOfLines)
        {
            throw new ImportBoundsException("a signal's file", ImportLimits.SignalBytes, "bytes");
        }

        SignalReading reading = await ReadSignalAsync(bytes, cancellationToken).ConfigureAwait(false);
        if (!areAll)
        {
            // What is read of lines counts (RFC 9309 §2.5); a no would otherwise go away by what is written behind it.
            reading.Problems.Add((1, ImportTooLarge.Found("a signal's file, of which the rest was not read", ImportLimits.SignalBytes, "bytes")));
        }

        return reading;
    }

    private async Task<SignalReading> ReadSignalAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        return format switch
        {
            ImportFormat.HttpHeaders => HttpHeaders.Read(bytes),
            ImportFormat.Robots => RobotsFile.Read(bytes, target.Address!, "robots.txt"),
            ImportFormat.AiTxt => RobotsFile.Read(bytes, target.Address!, "ai.txt"),
            ImportFormat.TdmRep => TdmRep.Read(bytes, target.Address!),
            ImportFormat.Rsl => await RslFile.ReadAsync(bytes, target.Address!, cancellationToken).ConfigureAwait(false),
            _ => await PlusDataMining.ReadAsync(bytes, cancellationToken).ConfigureAwait(false),
        };
    }

    private static async Task<StatementSubject?> SubjectOfAsync(Stream stream, CancellationToken cancellationToken)
    {
        IsrcEvidence evidence = new();
        try
        {
            stream.Position = 0;
            if (await AudioContainer.DetectAsync(stream, cancellationToken).ConfigureAwait(false) != AudioContainerKind.None)
            {
                IsrcTags.Collect(await AudioContainer.ReadAsync(stream, cancellationToken).ConfigureAwait(false), evidence);
            }
        }
        catch (ContainerFormatException)
        {
            // Nothing certain stands in the tags of a broken file.
        }

        return evidence.Recording.IsEmpty || evidence.Contradiction is not null ? null : StatementSubject.Of(evidence.Recording);
    }

    // What is refused twice, such as to two crawlers, is one refusal in the words of both.
    private static IEnumerable<SignalDenial> Together(IEnumerable<SignalDenial> denials) => denials
        .GroupBy(static denial => (denial.Uses, Territories: denial.Territories.ToString()))
        .Select(static same => same.MinBy(static denial => denial.Line)! with { Term = string.Join("; ", same.OrderBy(static denial => denial.Line).Select(static denial => denial.Term).Distinct(StringComparer.Ordinal)) });

    // What it says is its id: the same signal again is the same statement as long as that stands. When it was first found stands.
    private ConsentStatement StatementOf(string kind, StatementSubject subject, SignalDenial denial)
    {
        string origin = target.Origin ?? target.Address?.AbsoluteUri ?? "file";
        string said = string.Join('\n', kind, subject, denial.Uses.ToWireNames(), denial.Territories, origin);
        string signal = ImportLimits.Text($"{kind} {origin}: {denial.Term}");
        return new ConsentStatement
        {
            Id = $"signal-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, 16))}",
            Subject = subject,
            Uses = denial.Uses,
            Effect = StatementEffect.Deny,
            Scope = denial.Territories.IsWorldwide ? null : StatementScope.Everything with { Territories = denial.Territories },
            RecordedAt = time.GetUtcNow(),
            Source = StatementSource.Signal,
            Signal = signal.Length <= LongestSignal ? signal : signal[..LongestSignal],
        };
    }
}
