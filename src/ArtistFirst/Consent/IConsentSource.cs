namespace ArtistFirst;

/// <summary>
/// Who allows what: asked once for every use, in process. Implement it to answer from a register of your own; <c>RegisterConsent</c>
/// answers from a register file. An implementation is thread-safe, never throws for lack of data, and answers
/// <see cref="UseOutcome.Unresolved"/> whenever it does not know.
/// </summary>
public interface IConsentSource
{
    /// <summary>The state that the answers come from.</summary>
    ConsentFreshness Freshness { get; }

    /// <summary>Whether everybody allows a use. Called on the hot path: no I/O, no waiting, no allocation.</summary>
    /// <param name="request">The use. Where it names several uses all of them must be allowed.</param>
    /// <param name="at">The instant of the use.</param>
    ConsentDecision Decide(in UseRequest request, DateTimeOffset at);

    /// <summary>Every reason against a use, with party, statement and document; empty when it is allowed.</summary>
    /// <param name="request">The use.</param>
    /// <param name="at">The instant of the use.</param>
    IReadOnlyList<Finding> Explain(in UseRequest request, DateTimeOffset at);

    /// <summary>The catalogues and labels of a recording, for licenses that are given for a whole catalogue or label.</summary>
    /// <param name="recording">The recording.</param>
    /// <returns>Null when the source does not know; such licenses then do not cover the recording.</returns>
    RecordingListing? FindListing(Isrc recording) => null;

    /// <summary>What people want to read of a recording: its title, its artists, who made it. Credits of what is made from it are taken from here.</summary>
    /// <param name="recording">The recording.</param>
    /// <returns>Null when the source does not know: the catalogue is asked then (<see cref="ICatalogue.DescribeAsync"/>).</returns>
    RecordingDescription? FindDescription(Isrc recording) => null;
}
