namespace ArtistFirst.Registry;

/// <summary>What a registry demands of those who use its snapshots, and what it puts into them.</summary>
public sealed class SnapshotPublisherOptions
{
    /// <summary>How old the state may be for uses that are not about a person's voice, name or likeness. 1 second to 7 days.</summary>
    /// <value>Default: 5 minutes.</value>
    public TimeSpan MaxAge { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How old the state may be for voice.clone, voice.render and likeness.name. 1 second to 7 days.</summary>
    /// <value>Default: 60 seconds.</value>
    public TimeSpan MaxPersonalAge { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a head is in force; a new one is published long before. 1 minute to 7 days.</summary>
    /// <value>Default: 24 hours.</value>
    public TimeSpan HeadLifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>
    /// Whether the rows behind the answers are published with them, so that a licensee's process can tell which party, statement and document stands against a use. They
    /// name everything that the register says of a recording, grants to other licensees included.
    /// </summary>
    /// <value>Default: true.</value>
    public bool HasEvidence { get; set; } = true;

    /// <summary>How many changes, in thousandths of the recordings, deltas may gather before a new base is published. 1 to 1000.</summary>
    /// <value>Default: 10, which is 1 %; 1000 recordings at least.</value>
    public int NewBaseAt { get; set; } = 10;

    /// <summary>
    /// After which time the register is compiled as a whole again, where between it tells what changed: what deltas say is then compared with it, and set right. 1 minute to 7 days.
    /// </summary>
    /// <value>Default: 24 hours.</value>
    public TimeSpan CompileWholeEvery { get; set; } = TimeSpan.FromHours(24);

    private const int LeastChanges = 1000;

    internal const Uses Personal = Uses.VoiceClone | Uses.VoiceRender | Uses.Likeness;

    /// <summary>How many changes deltas may gather behind a base of so many recordings.</summary>
    internal long MostChanges(long recordings) => Math.Max(LeastChanges, recordings / 1000 * NewBaseAt);

    /// <summary>As it is now: later changes of these options change nothing.</summary>
    internal SnapshotPublisherOptions Copy() => (SnapshotPublisherOptions)MemberwiseClone();

    /// <summary>Refuses values that are out of range.</summary>
    /// <exception cref="ArgumentException">A value is out of range.</exception>
    internal static void Check(SnapshotPublisherOptions options)
    {
        bool isInRange = IsInRange(options.MaxAge, TimeSpan.FromSeconds(1)) && IsInRange(options.MaxPersonalAge, TimeSpan.FromSeconds(1))
            && IsInRange(options.HeadLifetime, TimeSpan.FromMinutes(1)) && IsInRange(options.CompileWholeEvery, TimeSpan.FromMinutes(1)) && options.NewBaseAt is >= 1 and <= 1000;
        if (!isInRange)
        {
            throw new ArgumentException(
                $"Expected {nameof(MaxAge)} and {nameof(MaxPersonalAge)} from 1 second {nameof(HeadLifetime)} and {nameof(CompileWholeEvery)} from 1 minute to 7 days in whole seconds, {nameof(NewBaseAt)} from 1 to 1000; "
                + $"got {options.MaxAge}, {options.MaxPersonalAge}, {options.HeadLifetime}, {options.CompileWholeEvery}, {options.NewBaseAt}.",
                nameof(options));
        }
    }

    private static bool IsInRange(TimeSpan value, TimeSpan least) => value >= least && value <= TimeSpan.FromDays(7) && value.Ticks % TimeSpan.TicksPerSecond == 0;
}
