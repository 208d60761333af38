namespace ArtistFirst.Analyzers;

/// <summary>A member that makes, stamps, changes or writes audio.</summary>
/// <param name="role">Which of them.</param>
/// <param name="audio">What holds the audio; null for a member that makes it.</param>
/// <param name="isInPlace">Whether it is the audio that was given which is stamped or changed, and not what the member returns.</param>
internal sealed class CreditContract(CreditRole role, ValuePath? audio, bool isInPlace = false)
{
    public CreditRole Role { get; } = role;

    public ValuePath? Audio { get; } = audio;

    public bool IsInPlace { get; } = isInPlace;
}
