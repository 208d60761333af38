namespace ArtistFirst;

/// <summary>AF3006: what an output says of AI's part in it contradicts how it was made.</summary>
internal static class AiNotDisclosed
{
    public static readonly FindingRule Rule = new(3006, "The part of AI is not disclosed");

    /// <summary>A model was at work, and the output says that there was none.</summary>
    public static Finding Hidden(ModelVersion model, OutputOrigin origin) => Rule.Found(
        $"The sources were opened for the model {model}, so the output has to say that a model was at work; it says {origin}. Set Origin to Generated, Composite or Enhanced, as it was.");

    /// <summary>The model's name was taken out or exchanged.</summary>
    public static Finding OtherModel(ModelVersion? opened, ModelVersion? named) => Rule.Found(
        $"Expected the output to name the model that the sources were opened for, {opened?.ToString() ?? "none"}; it names {named?.ToString() ?? "none"}. Keep Model as Attribution.Of sets it, and open sources for the model that will use them.");

    /// <summary>The duty asks for more than the mark of an edit.</summary>
    public static Finding Owed(Isrc recording, OutputOrigin origin) => Rule.Found(
        $"The use of {recording} owes a mark of what AI made (mark-ai); Origin is {origin}. Set it to Composite or Generated.");

    /// <summary>The origin says nothing, or a model where there was none.</summary>
    public static Finding Unsaid(OutputOrigin origin) => Rule.Found(
        $"Expected how the output came to be: Human where no model was at work, else Generated, Composite or Enhanced with the model; Origin is {origin} and no model is named. Keep Origin as Attribution.Of sets it.");
}
